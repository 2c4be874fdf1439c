"""The meeting's documents as Word files with real styles, for colleagues who write on (python-docx).

Made of the same frozen values as the PDF. Imported only when a Word file is asked for.
"""

#!/usr/bin/env python3
"""Set up and drive Styrdesk from a clone: ``python3 dev.py COMMAND [-- ARGUMENTS]``.

  run    start the program; without arguments it opens the demo municipality in a practice file
  test   run every test (arguments go to pytest; ``-- --postgresql`` adds the private server)
  check  formatting, lint, types and import rules
  bench  the measurements in bench/
  bygg   build the one-folder program with PyInstaller and let it test itself
  las    make the lock files in krav/ anew from the .in files (needs uv)

Standard library only. The first start makes a virtual environment from a hash-locked file
(``.venv``, or the folder that STYRDESK_VENV names); later starts only compare a stamp. Each step
is one line on stderr: stdout belongs to the program that is run.
"""

import contextlib
import os
import shutil
import sys

if sys.version_info < (
    3,
    11,
):  # no newer syntax may stand in this file: an old Python must parse it
    for newer in ("python3.14", "python3.13", "python3.12", "python3.11"):
        if shutil.which(newer):
            os.execvp(newer, [newer, *sys.argv])
    sys.exit(
        "Styrdesk needs Python 3.11 or newer; this is %d.%d (%s).\n"
        "Install a newer Python and start with it, for example: python3.12 dev.py run"
        % (sys.version_info[0], sys.version_info[1], sys.executable)
    )

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.abspath(os.environ.get("STYRDESK_VENV") or os.path.join(ROOT, ".venv"))
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")
DEBIAN = sys.platform == "linux" and bool(shutil.which("apt-get"))

# Shared library -> Debian package, for Qt's widgets and for a window under X.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def say(text):
    """One line about a step, on stderr."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def stop(text):
    """End with a sentence that says what to do."""
    sys.exit(f"dev.py: {text}")


# --- what the machine must have -------------------------------------------------------------


def missing_libraries():
    """Debian packages whose library this machine cannot load."""
    import ctypes

    missing = []
    for library, package in QT_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def missing_for_program():
    """Debian packages without which no environment can be made or no window opened."""
    if sys.platform != "linux":
        return []
    import importlib.util

    importlib.invalidate_caches()
    venv = (
        [] if importlib.util.find_spec("ensurepip") else ["python%d.%d-venv" % sys.version_info[:2]]
    )
    return venv + missing_libraries()


def postgres_tools():
    """Whether a private PostgreSQL cluster can be made here."""
    import glob

    return bool(shutil.which("initdb") or glob.glob("/usr/lib/postgresql/*/bin/initdb"))


def missing_for_tests(postgresql):
    """Debian packages that some tests need: Java for veraPDF, Poppler, PostgreSQL when asked for."""
    missing = []
    if not shutil.which("java"):
        missing += ["default-jre-headless"]
    if DEBIAN and not os.path.exists("/usr/share/java/jaxb-api.jar"):
        missing += ["libjaxb-java"]
    if not shutil.which("pdftotext"):
        missing += ["poppler-utils"]
    if postgresql and not postgres_tools():
        missing += ["postgresql"]
    return missing


def sudo_line(packages):
    """The one line an ordinary Debian user types."""
    import glob

    update = "" if glob.glob("/var/lib/apt/lists/*Packages*") else "sudo apt-get update && "
    return f"{update}sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def install_packages(packages):
    """As root on Debian or Ubuntu: let apt-get install the packages."""
    import subprocess

    say("installing Debian packages: " + " ".join(packages))
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    wait = "-oDPkg::Lock::Timeout=120"  # somebody else may be installing
    install = ["apt-get", "install", wait, "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], install):
        done = subprocess.run(
            command, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        if done.returncode:
            detail = "\n".join((done.stderr or done.stdout).splitlines()[-5:])
            stop(f"{' '.join(command[:2])} failed; is the package mirror reachable?\n{detail}")


def require_packages(find_missing, wanted_too=()):
    """Install what is missing as root; otherwise print the one sudo line and stop."""
    missing = find_missing()
    if not missing:
        return
    if DEBIAN and os.geteuid() == 0:
        install_packages([*missing, *wanted_too])
        left = find_missing()
        if left:
            stop("still missing after the installation: " + " ".join(left))
        return
    packages = [*missing, *wanted_too]
    if DEBIAN:
        stop(f"system packages are missing. Run this once, then try again:\n{sudo_line(packages)}")
    stop("these libraries (Debian's names) are missing on this system: " + " ".join(packages))


def offer_test_packages(missing):
    """Tests that lack a tool are skipped loudly; root gets it installed, CI must have it."""
    if not missing:
        return
    if DEBIAN and os.geteuid() == 0:
        install_packages(missing)
    elif IN_CI:
        stop("CI must have every tool that a test needs; missing: " + " ".join(missing))
    else:
        say("NOTE: some tests will be SKIPPED; missing: " + " ".join(missing))
        if DEBIAN:
            say("NOTE: to run them too: " + sudo_line(missing))


# --- the environment ------------------------------------------------------------------------


def python_in(venv):
    """The environment's interpreter."""
    return os.path.join(
        venv, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python"))
    )


def lock_file(name):
    """krav/<name>.txt, the hash-locked requirements."""
    return os.path.join(ROOT, "krav", name + ".txt")


def stamp_of(name):
    """What an environment made from this lock by this Python is marked with."""
    import hashlib

    python = f"{sys.implementation.cache_tag} {sys.base_prefix} ".encode()
    with open(lock_file(name), "rb") as lock:
        return f"{name} {hashlib.sha256(python + lock.read()).hexdigest()}"


def stamps_in(venv):
    """The marks of the locks that are wholly installed; empty for none or a half-made one."""
    try:
        with open(os.path.join(venv, "klar"), encoding="ascii") as stamp:
            lines = stamp.read().splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    return lines if os.path.exists(python_in(venv)) else []


def is_ready(venv, name):
    """True if the lock is installed; the development lock holds all of the program's."""
    have = stamps_in(venv)
    return stamp_of(name) in have or (name == "program" and stamp_of("utveckling") in have)


@contextlib.contextmanager
def alone(venv):
    """Only one process at a time may make an environment; the others wait for it."""
    try:
        os.makedirs(venv, exist_ok=True)
        handle = open(os.path.join(venv, "las"), "w")  # noqa: SIM115 - held while we build
    except OSError as error:
        stop(
            f"cannot write in {venv} ({error.strerror}).\n"
            "Name another folder for the environment: STYRDESK_VENV=FOLDER python3 dev.py ..."
        )
    with handle:
        if os.name != "nt":
            import fcntl

            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("another process is making the environment; waiting for it")
                fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def empty(venv):
    """Remove an old or half-made environment, but keep the lock that we hold."""
    ours = {"las", "klar.ny", "bin", "include", "lib", "lib64", "Scripts", "Include", "Lib"}
    if not os.path.exists(os.path.join(venv, "pyvenv.cfg")) and set(os.listdir(venv)) - ours:
        stop(
            f"{venv} holds other things than an environment; name an empty folder in STYRDESK_VENV"
        )
    for entry in os.scandir(venv):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        elif entry.name != "las":
            os.unlink(entry.path)


def explain_pip(output):
    """Turn pip's report into one sentence."""
    if "DO NOT MATCH THE HASHES" in output or "--require-hashes" in output:
        return "a package differs from its locked hash, so nothing was installed"
    unreachable = ("Connection", "resolve", "Retry", "timed out", "No matching distribution")
    if any(word in output for word in unreachable):
        return (
            "the package registry cannot be reached or lacks a package. The first start needs it "
            "once; check the network, or point pip at your mirror (PIP_INDEX_URL)"
        )
    return "pip could not install the locked packages"


def pip_install(venv, name):
    """Install a lock, wheels only, every hash checked."""
    import subprocess

    command = [python_in(venv), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += [
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--no-compile",
        "--no-warn-script-location",
    ]
    command += ["--retries", "2", "-q", "-r", lock_file(name)]
    elsewhere = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PYTHONPATH", "PYTHONHOME"}
    done = subprocess.run(
        command,
        env={name: value for name, value in os.environ.items() if name not in elsewhere},
        stdout=sys.stderr,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )
    if done.returncode:
        errors = [line for line in done.stderr.splitlines() if "error" in line.lower()]
        stop("\n".join([explain_pip(done.stderr) + ".", *errors[-3:]]))


def compile_bytecode(venv):
    """Compile everything now, in parallel, so that no start pays for it (whatever the variables say)."""
    import subprocess

    compile_all = [python_in(venv), "-m", "compileall", "-q", "-j", "0"]
    packages = os.path.join(venv, "Lib" if os.name == "nt" else "lib")
    subprocess.run([*compile_all, packages], stdout=subprocess.DEVNULL, check=False)
    subprocess.run(
        [*compile_all, os.path.join(ROOT, "styrdesk")], stdout=subprocess.DEVNULL, check=False
    )


def make_environment(venv, name):
    """Make or complete the environment from its lock and stamp it."""
    import time

    started = time.monotonic()
    done = stamps_in(venv)
    # A development environment is the program's plus more; anything else starts from nothing.
    if not (name == "utveckling" and done == [stamp_of("program")]):
        import venv as venv_module

        say(f"making the environment in {venv}")
        empty(venv)
        venv_module.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(venv)
        done = []
    with open(lock_file(name), encoding="utf-8") as lock:
        count = sum("==" in line for line in lock)
    say(f"installing {count} locked packages (fetched once, more than 100 MB)")
    pip_install(venv, name)
    say("compiling bytecode")
    compile_bytecode(venv)
    stamp = os.path.join(venv, "klar")
    with open(stamp + ".ny", "w", encoding="ascii") as new:
        new.write("\n".join([*done, stamp_of(name)]) + "\n")
    os.replace(stamp + ".ny", stamp)
    say(f"the environment is ready ({time.monotonic() - started:.0f} s)")


def prepare(name, venv=VENV, wanted_too=()):
    """Make sure that the environment holds the lock; costs milliseconds when it does."""
    if is_ready(venv, name):
        return
    require_packages(missing_for_program, wanted_too)
    with alone(venv):
        if not is_ready(venv, name):
            make_environment(venv, name)


# --- the commands ---------------------------------------------------------------------------


def environment(**extra):
    """The variables of what we start: our source is found first, wherever the user stands."""
    variables = dict(os.environ, PYTHONPATH=ROOT, **extra)
    # With it, our own source would be compiled again at every start after a change.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return variables


def become(arguments, env):
    """Replace this process with the environment's Python (on Windows: wait for it)."""
    command = [python_in(VENV), *arguments]
    sys.stdout.flush()
    if os.name == "nt":
        import subprocess

        sys.exit(subprocess.call(command, env=env))
    os.execve(command[0], command, env)


def offscreen():
    """Tests and measurements open no window unless a platform is asked for."""
    return {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def run(arguments):
    """Start the program; alone it opens the demo municipality in a practice file."""
    prepare("program")
    display = any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if not arguments and sys.platform == "linux" and not display:
        stop("no display to open the window on (DISPLAY and WAYLAND_DISPLAY are empty)")
    become(["-P", "-m", "styrdesk", *(arguments or ["--ovning"])], environment())


def test(arguments):
    """Run pytest; its output and exit code pass through unchanged."""
    tools = missing_for_tests("--postgresql" in arguments)
    prepare("utveckling", wanted_too=tools)
    offer_test_packages(missing_for_tests("--postgresql" in arguments))
    os.chdir(ROOT)
    options = [] if os.access(ROOT, os.W_OK) else ["-p", "no:cacheprovider"]
    become(["-P", "-m", "pytest", *options, *arguments], environment(**offscreen()))


def check(arguments):
    """Formatting, lint, types and import rules; all of them run, one failure fails the whole."""
    import subprocess

    prepare("utveckling")
    python = python_in(VENV)
    commands = {
        "formatting": [python, "-m", "ruff", "format", "--check", "."],
        "lint": [python, "-m", "ruff", "check", "."],
        "types": [python, "-m", "mypy"],
        "import rules": [
            os.path.join(os.path.dirname(python), "lint-imports"),
            "--no-cache",
            "--no-logo",
        ],
    }
    failed = []
    for name, command in commands.items():
        say(f"check: {name}")
        if subprocess.call([*command, *arguments], cwd=ROOT, env=environment()):
            failed.append(name)
    if failed:
        stop("check failed: " + ", ".join(failed))
    say("check: everything is in order")


def bench(arguments):
    """Run the measurements."""
    prepare("utveckling")
    os.chdir(ROOT)
    become(["-P", "-m", "bench", *arguments], environment(**offscreen()))


def bygg(arguments):
    """Build the one-folder program in a clean environment and let the result test itself."""
    import subprocess

    clean = VENV + "-bygg"
    prepare("bygg", clean)
    say("building with PyInstaller (half a minute)")
    build = [python_in(clean), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    build += ["--distpath", "dist", "--workpath", os.path.join("build", "pyinstaller")]
    if subprocess.call([*build, *arguments, "build.spec"], cwd=ROOT, env=environment()):
        stop("PyInstaller failed")
    program = os.path.join(
        ROOT, "dist", "styrdesk", "styrdesk" + (".exe" if os.name == "nt" else "")
    )
    size = sum(
        os.lstat(os.path.join(d, f)).st_size
        for d, _, fs in os.walk(os.path.dirname(program))
        for f in fs
    )
    say(f"built {program} ({size / 1e6:.0f} MB); now its self-test")
    sys.exit(subprocess.call([program, "--sjalvtest"], env=dict(os.environ, **offscreen())))


def las(arguments):
    """Make the lock files anew: universal, hashed, wheels only, no registry's name in them."""
    import subprocess

    uv = shutil.which("uv") or os.path.join(os.path.dirname(python_in(VENV)), "uv")
    if not os.path.exists(uv):
        stop("uv is needed for this and is not on the path (pip install uv)")
    for name in ("program", "utveckling", "bygg"):
        command = [uv, "pip", "compile", "-q", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--only-binary", ":all:", "--no-emit-index-url"]
        command += ["--custom-compile-command", "python3 dev.py las", *arguments]
        command += [] if name == "program" else ["-c", "program.txt"]
        say(f"locking krav/{name}.txt")
        if subprocess.call(
            [*command, name + ".in", "-o", name + ".txt"], cwd=os.path.join(ROOT, "krav")
        ):
            stop("uv could not lock the requirements")


COMMANDS = {"run": run, "test": test, "check": check, "bench": bench, "bygg": bygg, "las": las}


def main(argv):
    """Choose the command; a ``--`` before its arguments is allowed and dropped."""
    if not argv or argv[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if argv else 2
    if argv[0] not in COMMANDS:
        say(f"unknown command {argv[0]}; choose one of: {' '.join(COMMANDS)}")
        return 2
    arguments = argv[1:]
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    COMMANDS[argv[0]](arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

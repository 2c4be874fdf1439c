import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Front end for the veraPDF library: VeraKor ua1,2a file.pdf ...
 *
 * Prints one line per file and profile, "PASS|FAIL profile checks file", then one line per broken
 * rule, indented. The exit code is the number of failures.
 */
public class VeraKor {
  static ValidationProfile profile(String flavour) throws Exception {
    String kind = flavour.startsWith("ua")
        ? "UA-" + flavour.substring(2) : "A-" + flavour.toUpperCase();
    // The library's own directory of profiles is not found in a shaded jar; the file is.
    return Profiles.profileFromXml(VeraKor.class.getResourceAsStream(
        "/org/verapdf/pdfa/validation/PDF" + kind + ".xml"));
  }

  static boolean check(String flavour, String file) throws Exception {
    PDFAFlavour kind = PDFAFlavour.byFlavourId(flavour);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), kind);
        PDFAValidator validator = Foundries.defaultInstance()
            .createValidator(profile(flavour), 500, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour + " "
          + result.getTotalAssertions() + " " + file);
      Map<String, String> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.PASSED) {
          broken.putIfAbsent(
              assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
              assertion.getMessage().replace("\n", " ") + " @ "
                  + assertion.getLocation().getContext());
        }
      }
      broken.forEach((rule, text) -> System.out.println("  " + rule + " " + text));
      return result.isCompliant();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    int failures = 0;
    for (int i = 1; i < arguments.length; i++) {
      for (String flavour : arguments[0].split(",")) {
        failures += check(flavour, arguments[i]) ? 0 : 1;
      }
    }
    System.exit(failures);
  }
}

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Hold PDFs against veraPDF's rules for PDF/UA-1: a line for each file, its name and the rules it breaks, parted by a tab. */
public class UaCheck {
    public static void main(String[] files) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile rules = readRules();
        for (String file : files) System.out.println(file + "\t" + String.join("; ", broken(file, rules)));
    }

    static Set<String> broken(String file, ValidationProfile rules) throws Exception {
        Set<String> found = new TreeSet<>();
        try (InputStream in = new FileInputStream(file); PDFAParser pdf = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(rules, 1000, false, false, false).validate(pdf);
            for (TestAssertion test : result.getTestAssertions())
                if (test.getStatus() == TestAssertion.Status.FAILED) found.add(test.getRuleId().getClause() + ": " + test.getMessage());
        }
        return found;
    }

    /** The profile that veraPDF ships, read with the parser of Java itself, because the archive at hand lacks the usual one. */
    static ValidationProfile readRules() throws Exception {
        InputStream in = ValidationProfile.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml");
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        Set<Rule> rules = new LinkedHashSet<>();
        for (Element rule : children(child(root, "rules"), "rule")) {
            Element id = child(rule, "id"), error = child(rule, "error");
            List<ErrorArgument> arguments = new ArrayList<>();
            for (Element argument : children(child(error, "arguments"), "argument"))
                arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), attribute(argument, "name"), null));
            String deferred = attribute(rule, "deferred");
            rules.add(Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")), id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"), deferred == null ? null : Boolean.valueOf(deferred), rule.getAttribute("tags"),
                text(rule, "description"), text(rule, "test"), Profiles.errorFromValues(text(error, "message"), arguments), new ArrayList<>()));
        }
        Set<Variable> variables = new LinkedHashSet<>();
        for (Element variable : children(child(root, "variables"), "variable"))
            variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"), text(variable, "defaultValue"), text(variable, "value")));
        return Profiles.profileFromValues(PDFAFlavour.PDFUA_1, Profiles.profileDetailsFromValues("PDF/UA-1", "", "", new Date(0)), "", rules, variables);
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (name.equals(node.getNodeName())) found.add((Element) node);
        return found;
    }

    static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    static String text(Element parent, String name) {
        Element found = child(parent, name);
        return found == null ? null : found.getTextContent();
    }

    static String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }
}

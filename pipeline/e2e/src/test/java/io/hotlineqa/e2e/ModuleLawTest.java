package io.hotlineqa.e2e;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one law of the house: a module imports only what lies upstream of it. The table is the one in CONTRIBUTING.md. */
class ModuleLawTest {
    private static final String ROOT = "io.hotlineqa.";
    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("-tests.jar"))
                .importPackages("io.hotlineqa");
    }

    @ParameterizedTest(name = "{0} imports only {1}")
    @CsvSource({
        "models, ''",
        "speech, ''",
        "testkit, speech",
        "ffmpeg, speech",
        "vosk, models speech ffmpeg",
        "rules, speech",
        "store, speech rules",
        "jobs, models speech vosk rules store",
        "evaluation, rules",
        "command, models speech vosk rules store jobs evaluation",
        "dashboards, speech rules store",
    })
    void aModuleImportsOnlyWhatLiesUpstreamOfIt(String module, String upstream) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + module + ".."));
        for (String other : upstream.isEmpty() ? new String[0] : upstream.split(" ")) {
            allowed.add(ROOT + other + "..");
        }
        String[] packages = allowed.toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.hotlineqa..").and(DescribedPredicate.not(resideInAnyPackage(packages))))
                .check(product);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "org.apache.flink.., jobs command",
        "java.sql.., store",
        "org.jdbi.., store",
        "org.postgresql.., store",
        "org.flywaydb.., store",
        "org.apache.lucene.., store",
        "org.springframework.., dashboards",
        "jakarta.servlet.., dashboards",
        "com.sun.jna.., vosk",
        "org.vosk.., vosk",
        "org.bytedeco.., ffmpeg",
        "java.net.http.., models",
        "software.amazon.awssdk.., jobs.remote",
        "picocli.., command dashboards",
    })
    void aHeavyDependencyLivesInOnePlace(String dependency, String home) {
        String[] homes = java.util.Arrays.stream(home.split(" "))
                .map(h -> ROOT + h + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(dependency)
                .allowEmptyShould(true)
                .check(product);
    }

    @Test
    void theInnermostModuleUsesNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(ROOT + "speech..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + "speech..")
                .check(product);
    }

    @Test
    void theCommandsOfOneSubjectKnowThoseOfAnotherInOneDirectionOnly() {
        slices().matching(ROOT + "command.(*)..").should().beFreeOfCycles().check(product);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "command.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "command")
                .check(product);
    }

    @Test
    void theSubjectsOfTheStoreKnowEachOtherInOneDirectionOnly() {
        slices().matching(ROOT + "store.(*)..").should().beFreeOfCycles().check(product);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "store.(*)..")
                .and()
                .resideOutsideOfPackage(ROOT + "store.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "store")
                .check(product);
    }

    @Test
    void thePackagesOfTheRulesKnowEachOtherInOneDirectionOnly() {
        slices().matching(ROOT + "rules.(*)..").should().beFreeOfCycles().check(product);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "rules.yaml..",
                        ROOT + "rules.checks..",
                        ROOT + "rules.conditions..",
                        ROOT + "rules.json..",
                        ROOT + "rules.evaluation..")
                .because("a rulebook knows neither how it is read nor which kinds of checks there are")
                .check(product);
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "rules.phonetics..",
                        ROOT + "rules.language..",
                        ROOT + "rules.matching..",
                        ROOT + "rules.printing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "rules")
                .because("what finds and prints phrases knows nothing of rules")
                .check(product);
    }

    @Test
    void noTypeIsCalledManagerHelperOrUtilAndAModelIsASpeechModel() {
        assertThat(product.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> name.matches(".*(Manager|Helper|Utils?)"));
        assertThat(product.stream().filter(c -> c.getSimpleName().endsWith("Model")))
                .allMatch(c -> c.getPackageName().equals(ROOT + "models"));
    }
}

package dev.alphakey.openai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.alphakey.openai", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule DATA_KNOWS_NO_HTTP_NO_JSON_AND_NO_CALLS = noClasses()
            .that().resideInAPackage("dev.alphakey.openai.*")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey.openai", "okhttp3..", "okio..", "com.google.gson..", "kotlin..");

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("dev.alphakey.openai.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONE_PLACE_READS_THE_CLOCK = noClasses()
            .that().doNotHaveFullyQualifiedName("dev.alphakey.openai.Time$1")
            .should().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule NOTHING_READS_THE_ENVIRONMENT = noClasses()
            .should().callMethod(System.class, "getenv")
            .orShould().callMethod(System.class, "getenv", String.class);

    /** A virtual thread that blocks in a monitor keeps its carrier from others before JDK 24. */
    @ArchTest
    static final ArchRule NOTHING_IS_SYNCHRONIZED = noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule NOTHING_IS_BOUND_TO_ITS_THREAD =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);
}

package dev.alphakey.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.alphakey", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PROCESSING_KNOWS_NOTHING_OF_THE_SERVICE_OR_THE_COMMAND = noClasses()
            .that().resideInAnyPackage("dev.alphakey", "dev.alphakey.(image|codec|background|matte|check|finish|mask|kernel)..")
            .should().dependOnClassesThat().resideInAnyPackage("dev.alphakey.openai..", "dev.alphakey.cli..");

    @ArchTest
    static final ArchRule THE_CLIENT_KNOWS_NOTHING_OF_PIXELS_OR_THE_COMMAND = noClasses()
            .that().resideInAPackage("dev.alphakey.openai..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey", "dev.alphakey.cli..", "dev.alphakey.image..", "dev.alphakey.codec..", "java.awt..");

    @ArchTest
    static final ArchRule THE_COMMAND_HOLDS_NO_LOOPS_OVER_PIXELS = noClasses()
            .that().resideInAPackage("dev.alphakey.cli..")
            .should().callMethod(dev.alphakey.image.Raster.class, "pixels");

    @ArchTest
    static final ArchRule WHAT_COMMANDS_ARE_MADE_OF_KNOWS_NO_COMMAND = noClasses()
            .that().resideInAPackage("dev.alphakey.cli.command")
            .should().dependOnClassesThat(
                    resideInAPackage("dev.alphakey.cli..").and(not(resideInAPackage("dev.alphakey.cli.command"))));

    @ArchTest
    static final ArchRule COMMANDS_DO_NOT_NEED_EACH_OTHER_IN_A_CIRCLE =
            slices().matching("dev.alphakey.cli.(*)..").should().beFreeOfCycles();
}

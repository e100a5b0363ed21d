package dev.alphakey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.alphakey", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("dev.alphakey.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PIXELS_KNOW_NOTHING_OF_FILES_KEYS_OR_MATTES = noClasses()
            .that().resideInAPackage("dev.alphakey.image")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey", "dev.alphakey.codec", "dev.alphakey.background", "dev.alphakey.matte",
                    "dev.alphakey.check", "dev.alphakey.finish", "dev.alphakey.mask", "java.nio.file..", "javax.imageio..");

    @ArchTest
    static final ArchRule FILES_KNOW_NOTHING_OF_KEYS_OR_MATTES = noClasses()
            .that().resideInAPackage("dev.alphakey.codec")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey", "dev.alphakey.background", "dev.alphakey.matte", "dev.alphakey.check",
                    "dev.alphakey.finish", "dev.alphakey.mask");

    @ArchTest
    static final ArchRule ONLY_THE_CODEC_TOUCHES_FILES = noClasses()
            .that().resideOutsideOfPackage("dev.alphakey.codec")
            .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "javax.imageio..", "com.twelvemonkeys..");

    @ArchTest
    static final ArchRule LOOPS_KNOW_ONLY_ARRAYS = classes()
            .that().resideInAPackage("dev.alphakey.kernel")
            .should().onlyDependOnClassesThat().resideInAnyPackage("dev.alphakey.kernel", "java.lang..", "java.nio", "java.util..", "jdk.incubator.vector..");

    @ArchTest
    static final ArchRule ONLY_THE_LOOPS_MENTION_LANES = noClasses()
            .that().resideOutsideOfPackage("dev.alphakey.kernel..")
            .should().dependOnClassesThat().resideInAPackage("jdk.incubator.vector..");

    @ArchTest
    static final ArchRule BACKGROUNDS_KNOW_NOTHING_OF_MATTES_OR_CHECKS = noClasses()
            .that().resideInAPackage("dev.alphakey.background")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey.matte", "dev.alphakey.check", "dev.alphakey.finish", "dev.alphakey.mask");

    @ArchTest
    static final ArchRule MATTES_AND_CHECKS_KNOW_NOTHING_OF_EACH_OTHER = noClasses()
            .that().resideInAPackage("dev.alphakey.matte")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey.check", "dev.alphakey.finish", "dev.alphakey.mask");

    @ArchTest
    static final ArchRule FINISHING_KNOWS_NOTHING_OF_FILES_KEYS_OR_CHECKS = noClasses()
            .that().resideInAPackage("dev.alphakey.finish")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey", "dev.alphakey.codec", "dev.alphakey.background", "dev.alphakey.check", "dev.alphakey.mask",
                    "java.awt..");

    @ArchTest
    static final ArchRule CHECKS_KNOW_NOTHING_OF_FINISHING_OR_MASKS = noClasses()
            .that().resideInAPackage("dev.alphakey.check")
            .should().dependOnClassesThat().resideInAnyPackage("dev.alphakey.finish", "dev.alphakey.mask");

    @ArchTest
    static final ArchRule MASKS_KNOW_ONLY_PIXELS_AND_KEY_COLOURS = noClasses()
            .that().resideInAPackage("dev.alphakey.mask")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "dev.alphakey", "dev.alphakey.codec", "dev.alphakey.matte", "dev.alphakey.check", "dev.alphakey.finish",
                    "java.awt..");

    @ArchTest
    static final ArchRule NOTHING_READS_THE_CLOCK_OR_THE_ENVIRONMENT = noClasses()
            .should().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "getenv", String.class);
}

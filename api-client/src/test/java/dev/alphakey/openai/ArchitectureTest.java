package dev.alphakey.openai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

@AnalyzeClasses(packages = "dev.alphakey.openai", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String FRONT_DOOR = "dev.alphakey.openai";
    private static final String HTTP = "dev.alphakey.openai.http";
    private static final String REQUEST = "dev.alphakey.openai.wire.request";
    private static final String ANSWER = "dev.alphakey.openai.wire.answer";

    @ArchTest
    static final ArchRule DATA_KNOWS_NO_HTTP_NO_JSON_AND_NO_CALLS = noClasses()
            .that().resideInAPackage("dev.alphakey.openai..")
            .and().resideOutsideOfPackages(FRONT_DOOR, HTTP, REQUEST, ANSWER)
            .should().dependOnClassesThat().resideInAnyPackage(
                    FRONT_DOOR, HTTP, REQUEST, ANSWER, "okhttp3..", "okio..", "com.google.gson..", "kotlin..");

    @ArchTest
    static final ArchRule ONLY_THE_FRONT_DOOR_KNOWS_THE_FRONT_DOOR = noClasses()
            .that().resideOutsideOfPackage(FRONT_DOOR)
            .should().dependOnClassesThat().resideInAPackage(FRONT_DOOR);

    @ArchTest
    static final ArchRule WHAT_IS_SENT_KNOWS_OF_OKHTTP_ONLY_BODIES = noClasses()
            .that().resideInAPackage(REQUEST)
            .should().dependOnClassesThat(resideInAPackage("okhttp3..")
                    .and(not(belongToAnyOf(RequestBody.class, MultipartBody.class, MediaType.class))));

    @ArchTest
    static final ArchRule WHAT_CAME_BACK_KNOWS_NO_OKHTTP =
            noClasses().that().resideInAPackage(ANSWER).should().dependOnClassesThat().resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_JSON_AND_NO_PICTURES = noClasses()
            .that().resideInAPackage(HTTP)
            .should().dependOnClassesThat(resideInAnyPackage("dev.alphakey.openai..", "com.google.gson..")
                    .and(not(resideInAnyPackage(HTTP, ANSWER))));

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("dev.alphakey.openai.(**)").should().beFreeOfCycles();

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

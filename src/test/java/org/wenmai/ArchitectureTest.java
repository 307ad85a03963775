package org.wenmai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

@AnalyzeClasses(packages = "org.wenmai", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule pureCoresDoNotKnowSpark = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.wenmai.documents..",
                    "org.wenmai.tokens..",
                    "org.wenmai.segmentation..",
                    "org.wenmai.lexicons..",
                    "org.wenmai.discovery..",
                    "org.wenmai.measures..",
                    "org.wenmai.networks..",
                    "org.wenmai.pictures..",
                    "org.wenmai.recurrence..",
                    "org.wenmai.sentiment..",
                    "org.wenmai.onnx..",
                    "org.wenmai.speech..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @ArchTest
    static final ArchRule networksKnowMeasuresAtMost = noClasses()
            .that()
            .resideInAPackage("org.wenmai.networks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.wenmai.corpus..",
                    "org.wenmai.documents..",
                    "org.wenmai.jobs..",
                    "org.wenmai.statistics..",
                    "org.wenmai.tables..");

    @ArchTest
    static final ArchRule oneClassKnowsTheLibraryOfCommunities = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wenmai.networks.LeidenCommunities")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.cwts..");

    @ArchTest
    static final ArchRule oneClassKnowsTheRuntimeOfOnnx = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wenmai.onnx.OnnxClassifier")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule theArrowOfKnowledgePointsDown = noClasses()
            .that()
            .resideOutsideOfPackages("org.wenmai.jobs..", "org.wenmai")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wenmai.jobs..");

    @ArchTest
    static final ArchRule tablesComputeNothing = noClasses()
            .that()
            .resideInAPackage("org.wenmai.tables..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.wenmai.statistics..", "org.wenmai.corpus..", "org.wenmai.jobs..");

    @ArchTest
    static final ArchRule hanLpStandsBehindItsAdapters = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(tokens|segmentation)\\.HanLp.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.hankcs..");

    @ArchTest
    static final ArchRule oneClassBuildsSessions =
            noClasses().that().haveNameNotMatching(".*\\.Session").should().callMethod(SparkSession.class, "builder");

    /** What Spark promises nobody is used where rows would be copied three times otherwise, and nowhere else. */
    @ArchTest
    static final ArchRule internalsOfSparkStandWhereTokensAreWritten = noClasses()
            .that()
            .haveNameNotMatching(
                    ".*\\.(Tokenisation|TableAndOthers|TableStore|JobContext|TokeniseJob|SmallSettlement)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.spark.sql.catalyst..",
                    "org.apache.spark.sql.execution..",
                    "org.apache.spark.sql.classic..",
                    "org.apache.spark.unsafe..");

    @ArchTest
    static final ArchRule beansOfRecordsLoseTheirColumns =
            noClasses().should().callMethod(Encoders.class, "bean", Class.class);

    @ArchTest
    static final ArchRule onlyTheProgramEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.wenmai.Wenmai")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule statisticsKnowNoSettings = noClasses()
            .that()
            .resideInAPackage("org.wenmai.statistics..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Configuration");

    @ArchTest
    static final ArchRule measuresAreFinal = classes()
            .that()
            .resideInAPackage("org.wenmai.measures..")
            .and()
            .areNotEnums()
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);
}

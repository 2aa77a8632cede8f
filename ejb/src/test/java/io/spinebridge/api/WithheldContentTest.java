package io.spinebridge.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.spinebridge.api.adjustments.AdjustmentCategory;
import io.spinebridge.api.adjustments.ConditionKind;
import io.spinebridge.api.adjustments.NewAdjustment;
import io.spinebridge.api.adjustments.NewCondition;
import io.spinebridge.api.adjustments.NewConsent;
import io.spinebridge.api.adjustments.PendingAdjustmentChange;
import io.spinebridge.api.adjustments.ProxyRole;
import io.spinebridge.api.adjustments.RemovalCause;
import io.spinebridge.api.adjustments.RemovalReason;
import io.spinebridge.api.pointers.ContentStability;
import io.spinebridge.api.pointers.MasterIdentifier;
import io.spinebridge.api.pointers.NewContent;
import io.spinebridge.api.pointers.NewPointer;
import io.spinebridge.api.pointers.OdsCode;
import io.spinebridge.api.pointers.PendingPublication;
import io.spinebridge.api.pointers.Pointer;
import io.spinebridge.api.pointers.PointerId;
import io.spinebridge.api.pointers.PointerType;
import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.api.pointers.RecordDate;
import io.spinebridge.api.pointers.RecordFormat;
import io.spinebridge.testing.Patients;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fills every value that a host sees with something that must not slip into a log, and looks at its {@code toString}. */
class WithheldContentTest {

    private static final String MARKER = "Zebra";
    private static final Instant MARKED_TIME = Instant.parse("1987-06-05T04:03:02Z");
    private static final SpineUser MARKED_USER = new SpineUser("555254240100", "232871648514", "R8001", "RXA");
    /** What the Spine said of a failure: cleaned of patient data before it is made, and meant for logs. */
    private static final Set<Class<?>> MEANT_FOR_LOGS = Set.of(SpineError.class);

    /** Organisations are no patient data, and shown. */
    private static final OdsCode ORGANISATION = new OdsCode("RXA");

    private static final MasterIdentifier MARKED_IDENTIFIER =
            new MasterIdentifier("https://zebra.example/" + MARKER, MARKER);
    private static final NewContent MARKED_CONTENT = new NewContent(
            RecordFormat.UNSTRUCTURED,
            "application/pdf",
            "https://zebra.example/" + MARKER,
            ContentStability.STATIC,
            new RecordDate("1987-06-05"));
    private static final NewPointer MARKED_POINTER = NewPointer.of(
                    PointerType.NEWS2_CHART,
                    ORGANISATION,
                    ORGANISATION,
                    new SnomedCode("708168004", MARKER),
                    MARKED_CONTENT)
            .withMasterIdentifier(MARKED_IDENTIFIER);

    /** Values that would refuse arbitrary content. */
    private static final Map<Class<?>, Object> CHECKED_VALUES = Map.ofEntries(
            entry(SnomedCode.class, new SnomedCode("408856003", MARKER)),
            entry(NewConsent.class, new NewConsent(ProxyRole.BEST_INTEREST, MARKER)),
            entry(RemovalCause.class, new RemovalCause(RemovalReason.BEST_INTEREST, MARKER, MARKER)),
            entry(NewCondition.class, NewCondition.underlying(new SnomedCode("408856003", MARKER), MARKER)),
            entry(
                    PendingAdjustmentChange.class,
                    new PendingAdjustmentChange(
                            PendingAdjustmentChange.Kind.ADD_ADJUSTMENT,
                            Patients.ADA,
                            MARKER,
                            MARKER,
                            MARKER,
                            ConditionKind.IMPAIRMENT,
                            NewAdjustment.freeText(AdjustmentCategory.BESPOKE, MARKER),
                            "555254240100",
                            MARKED_TIME)),
            entry(OdsCode.class, ORGANISATION),
            entry(RecordDate.class, new RecordDate("1987-06-05")),
            entry(MasterIdentifier.class, MARKED_IDENTIFIER),
            entry(NewContent.class, MARKED_CONTENT),
            entry(NewPointer.class, MARKED_POINTER),
            entry(
                    PendingPublication.class,
                    new PendingPublication(
                            PendingPublication.Kind.SUPERSEDE,
                            Patients.ADA,
                            MARKED_POINTER,
                            new PointerId(MARKER),
                            MARKED_TIME)));

    static Stream<Class<?>> records() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.spinebridge.api")
                        .stream()
                        .map(JavaClass::reflect)
                        .filter(type -> type.isRecord() && !MEANT_FOR_LOGS.contains(type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void noRecordShowsItsContent(Class<?> type) throws ReflectiveOperationException {
        assertThat(filled(type).toString())
                .doesNotContain(MARKER, "1987", Patients.ADA.value(), "555254240100", "232871648514", "R8001");
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordCanBeKeptInASession(Class<?> type) {
        assertThat(type).isAssignableTo(Serializable.class);
    }

    @Test
    void theSweepSeesTheRecords() {
        assertThat(records())
                .hasSizeGreaterThan(12)
                .contains(NhsNumber.class, SpineUser.class, Pointer.class, Pointers.class);
    }

    @Test
    void aPrincipalDoesNotShowItsIdentity() {
        assertThat(new SpineCallerPrincipal(MARKER, MARKED_USER).toString())
                .doesNotContain("555254240100", "232871648514");
    }

    @Test
    void noOtherClassOfTheApiHoldsContent() {
        List<Class<?>> others = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.spinebridge.api")
                        .stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> !type.isRecord() && !type.isInterface() && !type.isEnum())
                        .filter(type -> !SpineException.class.isAssignableFrom(type))
                        .filter(type -> Arrays.stream(type.getDeclaredFields())
                                .anyMatch(field -> !Modifier.isStatic(field.getModifiers())))
                        .toList();

        assertThat(others).containsExactly(SpineCallerPrincipal.class);
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        if (type == NhsNumber.class) {
            return Patients.ADA;
        }
        if (type == SpineUser.class) {
            return MARKED_USER;
        }
        if (CHECKED_VALUES.containsKey(type)) {
            return CHECKED_VALUES.get(type);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            // Names of elements are the specification's words, not the patient's.
            values[i] =
                    components[i].getName().equals("where") ? "Flag.extension" : value(components[i].getGenericType());
        }
        return type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new))
                .newInstance(values);
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType collection) {
            Object element = value(collection.getActualTypeArguments()[0]);
            return collection.getRawType() == Set.class ? Set.of(element) : List.of(element);
        }
        if (type instanceof TypeVariable) {
            return MARKER;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == boolean.class) {
            return true;
        }
        if (plain == int.class) {
            return 7;
        }
        if (plain == Instant.class) {
            return MARKED_TIME;
        }
        return plain == String.class ? MARKER : filled(plain);
    }
}

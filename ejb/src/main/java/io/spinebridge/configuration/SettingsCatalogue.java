package io.spinebridge.configuration;

import java.util.List;

/**
 * All settings of this module, each once. What a key is stands beside the reader of its group; this is the list that faults, and the table of
 * {@code config/README.md}, are made from.
 */
public final class SettingsCatalogue {

    /** In the order in which administrators find them. */
    public static final List<Setting<?>> ALL = List.of(
            GeneralSettings.ENVIRONMENT,
            GeneralSettings.ASID,
            GeneralSettings.INTERACTIONS,
            GeneralSettings.ISSUER,
            GeneralSettings.ORGANISATION_ODS,
            ServiceAddressReader.ADJUSTMENTS_ASID,
            ServiceAddressReader.ADJUSTMENTS_URL,
            AdjustmentsSettingsReader.LIST_STATUS,
            AdjustmentsSettingsReader.EDITING_ROLES,
            AdjustmentsSettingsReader.RETIRED_REASONS,
            ServiceAddressReader.POINTERS_ASID,
            ServiceAddressReader.POINTERS_URL,
            PointersSettingsReader.POINTER_ACCESS,
            PointersSettingsReader.RECORD_ACCESS,
            PointersSettingsReader.POINTER_ACCESS_OF_TYPE,
            PointersSettingsReader.RECORD_ACCESS_OF_TYPE,
            PointersSettingsReader.FURTHER_TYPES,
            PointersSettingsReader.COUNT_BY_SUMMARY,
            ServiceAddressReader.RETRIEVAL_URL,
            RetrievalSettingsReader.INTERACTIONS,
            RetrievalSettingsReader.MAX_BYTES,
            RetrievalSettingsReader.PRIVATE_HOSTS,
            RetrievalSettingsReader.TRUST_POINTER,
            RetrievalSettingsReader.TRUST_STORE_PATH,
            RetrievalSettingsReader.TRUST_STORE_PASSWORD,
            DirectorySettingsReader.KIND,
            DirectorySettingsReader.TABLE,
            DirectorySettingsReader.LDAP_URL,
            DirectorySettingsReader.FHIR_URL,
            DirectorySettingsReader.FHIR_API_KEY,
            DirectorySettingsReader.INTERACTION,
            DirectorySettingsReader.TIMEOUT,
            TlsSettingsReader.KEY_STORE_PATH,
            TlsSettingsReader.KEY_STORE_PASSWORD,
            TlsSettingsReader.TRUST_STORE_PATH,
            TlsSettingsReader.TRUST_STORE_PASSWORD,
            TlsSettingsReader.REVOCATION_LISTS,
            TlsSettingsReader.PROTOCOLS,
            TlsSettingsReader.CIPHERS,
            CallSettingsReader.CONNECT_TIMEOUT,
            CallSettingsReader.READ_TIMEOUT,
            CallSettingsReader.CALL_TIMEOUT,
            CallSettingsReader.STREAM_TIMEOUT,
            CallSettingsReader.OPERATION_TIMEOUT,
            CallSettingsReader.LONGEST_RETRY_AFTER,
            CallSettingsReader.MAX_PAGES,
            CallSettingsReader.MAX_ANSWER_BYTES,
            IdentitySettingsReader.NAME_IS_ROLE_PROFILE,
            IdentitySettingsReader.ORGANISATION,
            IdentitySettingsReader.ACTIVITIES,
            IdentitySettingsReader.USERS,
            IdentitySettingsReader.SYSTEMS,
            GeneralSettings.AUDIT_DIRECTORY,
            GeneralSettings.AUDIT_DURABILITY,
            GuardSettingsReader.CALLS_AT_ONCE,
            GuardSettingsReader.BREAKER_CALLS,
            GuardSettingsReader.BREAKER_FAILURES,
            GuardSettingsReader.BREAKER_PAUSE,
            GuardSettingsReader.REPEATS,
            GuardSettingsReader.REPEATS_WITHIN);

    private SettingsCatalogue() {}
}

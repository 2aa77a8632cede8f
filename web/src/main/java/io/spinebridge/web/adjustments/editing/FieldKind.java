package io.spinebridge.web.adjustments.editing;

/** How a field is filled in. */
enum FieldKind {
    TEXT,
    CODE,
    TEXTAREA,
    SELECT,
    RADIOS
}

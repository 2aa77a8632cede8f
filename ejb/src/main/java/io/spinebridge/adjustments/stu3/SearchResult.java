package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.fhir.Element;
import java.util.List;

/**
 * What a search found, all its pages together.
 *
 * @param resources the entries' resources, in order
 * @param notUnderstood what else the answers held
 */
record SearchResult(List<Element> resources, List<NotUnderstood> notUnderstood) {}

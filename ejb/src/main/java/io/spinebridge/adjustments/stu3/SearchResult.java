package io.spinebridge.adjustments.stu3;

import io.spinebridge.api.NotUnderstood;
import java.util.List;
import org.hl7.fhir.dstu3.model.Resource;

/**
 * What a search found, all its pages together.
 *
 * @param resources the entries' resources, in order
 * @param notUnderstood what else the answers held
 */
record SearchResult(List<Resource> resources, List<NotUnderstood> notUnderstood) {}

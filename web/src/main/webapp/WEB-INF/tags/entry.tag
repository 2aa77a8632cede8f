<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="One adjustment or condition, with all that is recorded about it" %>
<%@ attribute name="entry" required="true" type="io.spinebridge.web.adjustments.EntryView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<li class="sb-entry">
  <p class="sb-entry__what sb-recorded"><c:out value="${entry.what()}"/></p>
  <c:if test="${not empty entry.freeText()}">
    <p class="sb-recorded"><c:out value="${entry.freeText()}"/></p>
  </c:if>
  <t:state state="${entry.state()}"/>
  <c:if test="${not empty entry.note().text() or not empty entry.note().written()}">
    <t:note label="Note" note="${entry.note()}"/>
  </c:if>
  <t:not-understood-here items="${entry.notUnderstood()}"/>
  <ul class="sb-small">
    <c:if test="${not empty entry.recordedAs()}">
      <li class="sb-recorded"><c:out value="${entry.recordedAs()}"/></li>
    </c:if>
    <t:provenance sentences="${entry.provenance()}"/>
    <t:codes codes="${entry.codes()}"/>
  </ul>
  <t:actions items="${entry.actions()}"/>
</li>

<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="A note with its author and time" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="note" required="true" type="io.spinebridge.web.adjustments.NoteView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<div class="sb-note">
  <p class="sb-recorded"><strong><c:out value="${label}"/>:</strong> <c:out value="${note.text()}"/></p>
  <c:if test="${not empty note.written()}"><p class="sb-small sb-recorded"><c:out value="${note.written()}"/></p></c:if>
</div>

<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="A list of conditions" %>
<%@ attribute name="list" required="true" type="io.spinebridge.web.adjustments.ConditionsView" %>
<%@ attribute name="none" required="true" description="What is said when there are none" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:not-understood-here items="${list.notUnderstood()}"/>
<c:choose>
  <c:when test="${empty list.entries()}"><p><c:out value="${none}"/></p></c:when>
  <c:otherwise>
    <div class="nhsuk-card sb-category">
      <div class="nhsuk-card__content">
        <ul class="sb-entries">
          <c:forEach var="entry" items="${list.entries()}"><t:entry entry="${entry}"/></c:forEach>
        </ul>
      </div>
    </div>
  </c:otherwise>
</c:choose>

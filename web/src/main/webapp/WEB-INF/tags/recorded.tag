<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="What the record says about the matter of a change" %>
<%@ attribute name="title" required="true" %>
<%@ attribute name="entries" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:if test="${not empty entries}">
  <div class="nhsuk-card">
    <div class="nhsuk-card__content">
      <h2 class="nhsuk-card__heading nhsuk-heading-s"><c:out value="${title}"/></h2>
      <ul class="sb-entries"><c:forEach var="entry" items="${entries}"><t:entry entry="${entry}"/></c:forEach></ul>
    </div>
  </div>
</c:if>

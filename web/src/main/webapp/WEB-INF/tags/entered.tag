<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="What was entered, for reading" %>
<%@ attribute name="lines" required="true" type="java.util.List" %>
<%@ attribute name="title" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty lines}">
  <h2 class="nhsuk-heading-m"><c:out value="${title}"/></h2>
  <dl class="nhsuk-summary-list">
    <c:forEach var="line" items="${lines}">
      <div class="nhsuk-summary-list__row">
        <dt class="nhsuk-summary-list__key"><c:out value="${line.label()}"/></dt>
        <dd class="nhsuk-summary-list__value"><p class="sb-recorded"><c:out value="${line.value()}"/></p></dd>
      </div>
    </c:forEach>
  </dl>
</c:if>

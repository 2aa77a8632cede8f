<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="A list of facts" %>
<%@ attribute name="facts" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<dl class="nhsuk-summary-list sb-rows">
  <c:forEach var="fact" items="${facts}">
    <div class="nhsuk-summary-list__row">
      <dt class="nhsuk-summary-list__key"><c:out value="${fact.label()}"/></dt>
      <dd class="nhsuk-summary-list__value">
        <c:forEach var="text" items="${fact.texts()}" varStatus="position"><p class="sb-recorded<c:if test="${not position.first}"> sb-aside</c:if>"><c:out value="${text}"/></p></c:forEach>
      </dd>
    </div>
  </c:forEach>
</dl>

<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="A failed call: what happened, what to do, and what support needs" %>
<%@ attribute name="problem" required="true" type="io.spinebridge.web.problem.Problem" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<div class="nhsuk-error-summary">
  <div role="alert">
    <h2 class="nhsuk-error-summary__heading"><c:out value="${problem.title()}"/></h2>
    <div class="nhsuk-error-summary__body">
      <c:forEach var="paragraph" items="${problem.advice()}">
        <p><c:out value="${paragraph}"/></p>
      </c:forEach>
    </div>
  </div>
  <c:if test="${not empty problem.reference()}">
    <h3 class="nhsuk-heading-xs sb-reference-heading">Details for your IT service desk</h3>
    <dl class="sb-reference">
      <c:forEach var="detail" items="${problem.reference()}">
        <div><dt><c:out value="${detail.label()}"/></dt><dd><c:out value="${detail.value()}"/></dd></div>
      </c:forEach>
    </dl>
  </c:if>
</div>

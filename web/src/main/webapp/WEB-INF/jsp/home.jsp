<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="Start">
<h1 class="nhsuk-heading-l">What do you want to look up?</h1>
<c:forEach var="each" items="${frame.areas()}">
  <div class="nhsuk-card">
    <div class="nhsuk-card__content">
      <h2 class="nhsuk-card__heading nhsuk-heading-m"><a href="<c:out value="${pageContext.request.contextPath}${each.path()}"/>"><c:out value="${each.title()}"/></a></h2>
      <p><c:out value="${each.purpose()}"/></p>
    </div>
  </div>
</c:forEach>
</t:page>

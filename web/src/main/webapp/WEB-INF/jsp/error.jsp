<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="${error.title()}" error="true">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <h1 class="nhsuk-heading-l"><c:out value="${error.title()}"/></h1>
    <p><c:out value="${error.meaning()}"/></p>
    <p><c:out value="${error.advice()}"/></p>
    <%-- The container may refuse before it tells who is signed in, so that the header has no button. --%>
    <c:if test="${offerSignOut and not empty frame.formToken()}">
      <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/sign-out">
        <t:form-token/>
        <button class="nhsuk-button" type="submit">Sign out</button>
      </form>
    </c:if>
    <p><a href="<c:out value="${pageContext.request.contextPath}"/>/">Go to the start</a></p>
  </div>
</div>
</t:page>

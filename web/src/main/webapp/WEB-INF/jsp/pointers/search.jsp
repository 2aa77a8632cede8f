<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="POINTERS" title="Search for records" error="${not empty problem or not form.valid()}">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <t:error-summary fields="${form.fields()}"/>
    <c:if test="${not empty problem}"><t:problem problem="${problem}"/></c:if>
    <h1 class="nhsuk-heading-l">Search for a patient’s records elsewhere</h1>
    <p>Shows which organisations hold care plans and other records of a patient, from the pointers in the National Record Locator.</p>
    <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/records" novalidate autocomplete="off">
      <t:form-token/>
      <c:forEach var="field" items="${form.fields()}"><t:field field="${field}"/></c:forEach>
      <button class="nhsuk-button" type="submit">Search</button>
    </form>
  </div>
</div>
</t:page>

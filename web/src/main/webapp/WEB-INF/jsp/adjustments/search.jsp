<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="ADJUSTMENTS" title="Look up a patient" error="${not empty problem or not form.valid()}">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <t:error-summary fields="${fields}"/>
    <c:if test="${not empty problem}"><t:problem problem="${problem}"/></c:if>
    <h1 class="nhsuk-heading-l">Look up a patient’s reasonable adjustments</h1>
    <p>Shows what has to be done differently for a disabled patient, from the record that the NHS Spine holds.</p>
    <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments" novalidate autocomplete="off">
      <t:form-token/>
      <c:forEach var="field" items="${fields}"><t:field field="${field}"/></c:forEach>
      <button class="nhsuk-button" type="submit">Look up</button>
    </form>
  </div>
</div>
</t:page>

<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="ADJUSTMENTS" title="${step.question()}">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <t:step-title step="${step}" title="${step.question()}"/>
    <c:if test="${step.wholeRecord()}"><t:whole-record-warning/></c:if>
    <t:recorded title="To be removed" entries="${step.recorded()}"/>
    <t:entered title="What you entered" lines="${step.entered()}"/>
    <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments/change/confirm">
      <t:form-token/>
      <input type="hidden" name="conversation" value="<c:out value="${step.conversation()}"/>">
      <input type="hidden" name="note" value="<c:out value="${step.note()}"/>">
      <button class="nhsuk-button nhsuk-button--warning" type="submit"><c:out value="${step.yes()}"/></button>
    </form>
    <form class="sb-to-record" method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments/change/back">
      <t:form-token/>
      <input type="hidden" name="conversation" value="<c:out value="${step.conversation()}"/>">
      <input type="hidden" name="note" value="<c:out value="${step.note()}"/>">
      <button class="nhsuk-button nhsuk-button--secondary" type="submit">Change what I entered</button>
    </form>
    <t:to-record nhsNumber="${step.nhsNumber()}" label="Cancel and look at the record"/>
  </div>
</div>
</t:page>

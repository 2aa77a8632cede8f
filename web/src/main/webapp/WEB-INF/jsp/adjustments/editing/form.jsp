<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="ADJUSTMENTS" title="${step.title()}" error="${not empty problem or step.hasErrors()}">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <c:if test="${not empty problem}"><t:problem problem="${problem}"/></c:if>
    <t:error-summary fields="${step.fields()}" note="Nothing was sent to the Spine."/>
    <t:step-title step="${step}" title="${step.title()}"/>
    <c:if test="${step.wholeRecord()}"><t:whole-record-warning/></c:if>
    <t:recorded title="${step.recordedTitle()}" entries="${step.recorded()}"/>
    <c:if test="${step.task() == 'ADD_THRESHOLD'}"><p>The record will state that the patient has an impairment with a substantial and long-term adverse effect on normal day-to-day activity (Equality Act 2010).</p></c:if>
    <c:if test="${step.correction()}"><p>A correction removes the recorded entry and records what you enter here in its place. The old entry’s removal needs a reason.</p></c:if>
    <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments/change/check" novalidate autocomplete="off">
      <t:form-token/>
      <input type="hidden" name="conversation" value="<c:out value="${step.conversation()}"/>">
      <input type="hidden" name="task" value="<c:out value="${step.task()}"/>">
      <input type="hidden" name="entry" value="<c:out value="${step.entry()}"/>">
      <c:forEach var="field" items="${step.fields()}"><t:field field="${field}"/></c:forEach>
      <button class="nhsuk-button" type="submit"><c:out value="${step.removes() ? 'Continue' : step.title()}"/></button>
    </form>
    <t:to-record nhsNumber="${step.nhsNumber()}" label="Cancel and look at the record"/>
  </div>
</div>
</t:page>

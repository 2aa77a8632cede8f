<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="ADJUSTMENTS" title="${step.title()}" error="true" back="/adjustments" backText="Look up a patient">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <t:step-title step="${step}" title="${step.title()}"/>
    <p>It was used already, or is too old. This request changed nothing.</p>
    <p>If you had just sent a change, it may have been made: look the patient up and check the record before you enter anything again.</p>
    <t:entered title="What you entered" lines="${step.entered()}"/>
    <p><a href="<c:out value="${pageContext.request.contextPath}"/>/adjustments">Look up a patient</a></p>
  </div>
</div>
</t:page>

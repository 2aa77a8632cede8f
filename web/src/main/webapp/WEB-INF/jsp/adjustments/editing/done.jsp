<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="ADJUSTMENTS" title="${step.title()}" back="/adjustments" backText="Look up another patient">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <t:step-title step="${step}" title="${step.title()}"/>
    <t:done notice="${notice}"/>
    <t:problem problem="${problem}"/>
    <t:to-record nhsNumber="${step.nhsNumber()}" label="Look at the record"/>
  </div>
</div>
</t:page>

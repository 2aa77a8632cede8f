<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="Look up a patient" error="${not empty problem or not empty form.error()}">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <c:if test="${not empty form.error()}">
      <div class="nhsuk-error-summary">
        <div role="alert">
          <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
          <div class="nhsuk-error-summary__body">
            <ul class="nhsuk-list nhsuk-error-summary__list">
              <li><a href="#nhsNumber"><c:out value="${form.error()}"/></a></li>
            </ul>
          </div>
        </div>
      </div>
    </c:if>
    <c:if test="${not empty problem}"><t:problem problem="${problem}"/></c:if>
    <h1 class="nhsuk-heading-l">Look up a patient’s reasonable adjustments</h1>
    <p>Shows what has to be done differently for a disabled patient, from the record that the NHS Spine holds.</p>
    <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments" novalidate autocomplete="off">
      <t:form-token/>
      <div class="nhsuk-form-group<c:if test="${not empty form.error()}"> nhsuk-form-group--error</c:if>">
        <label class="nhsuk-label nhsuk-label--m" for="nhsNumber">NHS number</label>
        <div class="nhsuk-hint" id="nhsNumber-hint">10 digits, with or without spaces, from a patient you have traced on the Personal Demographics Service (PDS)</div>
        <c:choose>
          <c:when test="${not empty form.error()}">
            <p class="nhsuk-error-message" id="nhsNumber-error"><span class="nhsuk-u-visually-hidden">Error:</span> <c:out value="${form.error()}"/></p>
            <input class="nhsuk-input nhsuk-input--width-20 nhsuk-input--code nhsuk-input--error" id="nhsNumber" name="nhsNumber" type="text" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="40" aria-invalid="true" aria-describedby="nhsNumber-hint nhsNumber-error" value="<c:out value="${form.entered()}"/>">
          </c:when>
          <c:otherwise>
            <input class="nhsuk-input nhsuk-input--width-20 nhsuk-input--code" id="nhsNumber" name="nhsNumber" type="text" inputmode="numeric" autocomplete="off" spellcheck="false" maxlength="40" aria-describedby="nhsNumber-hint" value="<c:out value="${form.entered()}"/>">
          </c:otherwise>
        </c:choose>
      </div>
      <button class="nhsuk-button" type="submit">Look up</button>
    </form>
  </div>
</div>
</t:page>

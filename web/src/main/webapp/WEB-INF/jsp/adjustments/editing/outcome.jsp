<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="ADJUSTMENTS" title="${problem.title()}" error="true">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <t:problem problem="${problem}"/>
    <t:step-title step="${step}" title="${step.title()}"/>
    <c:choose>
      <c:when test="${not empty step.note()}">
        <p>The record can be asked whether the change was made. That changes nothing.</p>
        <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments/change/outcome">
          <t:form-token/>
          <input type="hidden" name="conversation" value="<c:out value="${step.conversation()}"/>">
          <input type="hidden" name="note" value="<c:out value="${step.note()}"/>">
          <%-- 409: it was asked, and the record did not tell; the request may still have been under way. --%>
          <button class="nhsuk-button" type="submit"><c:out value="${problem.status() == 409 ? 'Ask again' : 'Find out what happened'}"/></button>
        </form>
      </c:when>
      <c:otherwise><p>Look at the record to see whether the change is there.</p></c:otherwise>
    </c:choose>
    <t:recorded title="What was recorded before" entries="${step.recorded()}"/>
    <t:entered title="What you entered" lines="${step.entered()}"/>
    <t:to-record nhsNumber="${step.nhsNumber()}" label="Look at the record"/>
  </div>
</div>
</t:page>

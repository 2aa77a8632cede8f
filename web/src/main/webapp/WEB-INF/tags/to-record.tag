<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="The way back to a patient's record: a button, because the NHS number must not be in an address" %>
<%@ attribute name="nhsNumber" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<form class="sb-to-record" method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments">
  <t:form-token/>
  <input type="hidden" name="nhsNumber" value="<c:out value="${nhsNumber}"/>">
  <button class="nhsuk-button nhsuk-button--secondary" type="submit"><c:out value="${label}"/></button>
</form>

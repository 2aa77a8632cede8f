<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="A button that begins a change; nothing for those who may not" %>
<%@ attribute name="task" required="true" %>
<%@ attribute name="entry" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="about" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:if test="${not empty requestScope.conversation}">
<form class="sb-action" method="post" action="<c:out value="${pageContext.request.contextPath}"/>/adjustments/change/form">
  <t:form-token/>
  <input type="hidden" name="conversation" value="<c:out value="${requestScope.conversation}"/>">
  <input type="hidden" name="task" value="<c:out value="${task}"/>">
  <input type="hidden" name="entry" value="<c:out value="${entry}"/>">
  <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit"><c:out value="${label}"/><c:if test="${not empty about}"><span class="nhsuk-u-visually-hidden"><c:out value=" ${about}"/></span></c:if></button>
</form>
</c:if>

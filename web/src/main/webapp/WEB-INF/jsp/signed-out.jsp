<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="Signed out">
<h1 class="nhsuk-heading-l">You have signed out</h1>
<p>If you use a shared computer, close the browser as well.</p>
<p><a href="<c:out value="${pageContext.request.contextPath}"/>/">Sign in again</a></p>
</t:page>

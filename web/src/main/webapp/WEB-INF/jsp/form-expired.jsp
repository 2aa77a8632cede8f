<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="This page had expired" error="true">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <h1 class="nhsuk-heading-l">This page had expired</h1>
    <p>For safety, a form is accepted only from a page of this session. Nothing was sent to the Spine and nothing was changed.</p>
    <p><a href="<c:out value="${pageContext.request.contextPath}"/>/">Go to the start</a> and enter it again.</p>
  </div>
</div>
</t:page>

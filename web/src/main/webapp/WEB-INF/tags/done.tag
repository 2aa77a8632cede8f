<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="Says what was done" %>
<%@ attribute name="notice" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty notice}">
  <div class="nhsuk-notification-banner nhsuk-notification-banner--success" role="status" aria-labelledby="done">
    <div class="nhsuk-notification-banner__header"><h2 class="nhsuk-notification-banner__title" id="done">Done</h2></div>
    <div class="nhsuk-notification-banner__content"><p class="nhsuk-notification-banner__heading"><c:out value="${notice}"/>.</p></div>
  </div>
</c:if>

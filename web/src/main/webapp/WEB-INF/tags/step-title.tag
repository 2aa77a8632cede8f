<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="The heading of a step of a change" %>
<%@ attribute name="step" required="true" type="io.spinebridge.web.adjustments.editing.StepView" %>
<%@ attribute name="title" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<h1 class="nhsuk-heading-l sb-patient">
  <c:if test="${not empty step.nhsNumber()}"><span class="nhsuk-caption-l">NHS number <span class="sb-number"><c:out value="${step.nhsNumber()}"/></span></span></c:if>
  <c:out value=" ${title}"/>
</h1>

<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="Hint and error of a field" %>
<%@ attribute name="field" required="true" type="io.spinebridge.web.page.FieldView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty field.hint()}"><div class="nhsuk-hint" id="<c:out value="${field.name()}"/>-hint"><c:out value="${field.hint()}"/></div></c:if>
<c:if test="${not empty field.error()}"><p class="nhsuk-error-message" id="<c:out value="${field.name()}"/>-error"><span class="nhsuk-u-visually-hidden">Error:</span> <c:out value="${field.error()}"/></p></c:if>

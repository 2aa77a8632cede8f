<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="The field that every form must send back" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<input type="hidden" name="formToken" value="<c:out value="${frame.formToken()}"/>">

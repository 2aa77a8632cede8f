<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="The codes of an entry, as list items" %>
<%@ attribute name="codes" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:forEach var="code" items="${codes}">
  <li class="sb-recorded">Code <c:out value="${code}"/></li>
</c:forEach>

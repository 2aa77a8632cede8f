<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="Who recorded an entry, as list items" %>
<%@ attribute name="sentences" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:forEach var="sentence" items="${sentences}">
  <li class="sb-recorded"><c:out value="${sentence}"/></li>
</c:forEach>
<c:if test="${empty sentences}">
  <li>It is not recorded who entered this</li>
</c:if>

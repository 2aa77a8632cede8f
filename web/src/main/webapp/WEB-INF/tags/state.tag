<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="What is unusual about the state of an entry" %>
<%@ attribute name="state" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:forEach var="each" items="${state}" varStatus="position">
  <p class="sb-recorded"><c:choose>
    <c:when test="${position.first}"><strong class="nhsuk-tag nhsuk-tag--orange"><c:out value="${each}"/></strong></c:when>
    <c:otherwise><c:out value="${each}"/></c:otherwise>
  </c:choose></p>
</c:forEach>

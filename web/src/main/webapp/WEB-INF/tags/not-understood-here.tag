<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="Says at the place itself that something was not understood, and leads to its content" %>
<%@ attribute name="items" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty items}">
  <p class="sb-warning-text">This holds more than could be understood: <c:forEach var="item" items="${items}" varStatus="position"><c:if test="${not position.first}">, </c:if><a href="#not-understood-<c:out value="${item.number()}"/>">see part <c:out value="${item.number()}"/></a></c:forEach></p>
</c:if>

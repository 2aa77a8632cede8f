<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="What is wrong with the fields of a form, each with the way to it; nothing when all are right" %>
<%@ attribute name="fields" required="true" type="java.util.List" %>
<%@ attribute name="note" description="What is to be known beside; may be left out" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="wrong" value="false"/>
<c:forEach var="field" items="${fields}"><c:if test="${not empty field.error()}"><c:set var="wrong" value="true"/></c:if></c:forEach>
<c:if test="${wrong}">
  <div class="nhsuk-error-summary">
    <div role="alert">
      <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
      <div class="nhsuk-error-summary__body">
        <c:if test="${not empty note}"><p><c:out value="${note}"/></p></c:if>
        <ul class="nhsuk-list nhsuk-error-summary__list">
          <c:forEach var="field" items="${fields}"><c:if test="${not empty field.error()}"><li><a href="#<c:out value="${field.name()}"/>"><c:out value="${field.error()}"/></a></li></c:if></c:forEach>
        </ul>
      </div>
    </div>
  </div>
</c:if>

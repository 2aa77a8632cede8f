<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="What an editor can do with an entry" %>
<%@ attribute name="items" required="true" type="java.util.List" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:if test="${not empty requestScope.conversation and not empty items}">
  <div class="sb-actions">
    <c:forEach var="item" items="${items}"><t:action task="${item.task()}" entry="${item.entry()}" label="${item.label()}" about="${item.about()}"/></c:forEach>
  </div>
</c:if>

<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true" description="A pointer. Makes no link of its URLs: they are hostile input" %>
<%@ attribute name="pointer" required="true" type="io.spinebridge.web.pointers.PointerView" %>
<%@ attribute name="nhsNumber" required="true" type="java.lang.String" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<article class="nhsuk-card sb-pointer" id="pointer-<c:out value="${pointer.number()}"/>" aria-labelledby="pointer-<c:out value="${pointer.number()}"/>-title">
  <div class="nhsuk-card__content">
    <h3 class="nhsuk-card__heading nhsuk-heading-s sb-recorded" id="pointer-<c:out value="${pointer.number()}"/>-title"><c:out value="${pointer.title()}"/></h3>
    <t:state state="${pointer.state()}"/>
    <t:not-understood-here items="${pointer.notUnderstood()}"/>
    <t:facts facts="${pointer.facts()}"/>
    <c:if test="${empty pointer.contents()}"><p class="sb-warning-text">The pointer does not say how to get the record: ask the organisation that holds it.</p></c:if>
    <c:forEach var="content" items="${pointer.contents()}" varStatus="way">
      <div class="sb-content">
        <h4 class="nhsuk-heading-xs"><c:out value="${content.title()}"/></h4>
        <t:facts facts="${content.facts()}"/>
        <c:if test="${not empty content.opens()}">
          <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/records/open" target="_blank" class="sb-open">
            <t:form-token/>
            <input type="hidden" name="nhsNumber" value="<c:out value="${nhsNumber}"/>">
            <input type="hidden" name="pointer" value="<c:out value="${pointer.id()}"/>">
            <input type="hidden" name="content" value="<c:out value="${way.index}"/>">
            <button class="nhsuk-button nhsuk-button--secondary" type="submit"><c:out value="${content.opens()}"/><span class="nhsuk-u-visually-hidden">, pointer <c:out value="${pointer.number()}"/>, in a new tab</span></button>
          </form>
        </c:if>
      </div>
    </c:forEach>
    <details class="nhsuk-details">
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Identifiers<span class="nhsuk-u-visually-hidden"> of pointer <c:out value="${pointer.number()}"/></span></span></summary>
      <div class="nhsuk-details__text"><t:facts facts="${pointer.identifiers()}"/></div>
    </details>
  </div>
</article>

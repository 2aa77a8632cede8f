<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="Announces what could not be understood, with its raw content; nothing when all was understood" %>
<%@ attribute name="items" required="true" type="java.util.List" %>
<%@ attribute name="of" required="true" description="What it is part of" %>
<%@ attribute name="advice" required="true" description="What to do about it" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty items}">
  <c:set var="incomplete" value="${false}"/>
  <c:forEach var="item" items="${items}"><c:if test="${item.missing()}"><c:set var="incomplete" value="${true}"/></c:if></c:forEach>
  <c:if test="${incomplete}">
    <div class="nhsuk-error-summary" id="incomplete" role="alert" aria-labelledby="incomplete-title">
      <h2 class="nhsuk-error-summary__title" id="incomplete-title">What you see here is not complete</h2>
      <div class="nhsuk-error-summary__body">
        <p>The NHS Spine holds more of <c:out value="${of}"/> than could be read. Read what was received, below, before you rely on this page.</p>
      </div>
    </div>
  </c:if>
  <section class="nhsuk-card nhsuk-card--warning sb-not-understood" aria-labelledby="not-understood">
    <div class="nhsuk-card__content">
      <h2 class="nhsuk-card__heading nhsuk-heading-m" id="not-understood"><span class="nhsuk-u-visually-hidden">Important: </span><c:choose><c:when test="${items.size() == 1}">1 part</c:when><c:otherwise><c:out value="${items.size()}"/> parts</c:otherwise></c:choose> of <c:out value="${of}"/> could not be understood</h2>
      <p><c:out value="${advice}"/></p>
      <c:forEach var="item" items="${items}">
        <details class="nhsuk-details" id="not-understood-<c:out value="${item.number()}"/>">
          <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">Part <c:out value="${item.number()}"/>, <c:out value="${item.part()}"/>. <c:out value="${item.reason()}"/></span></summary>
          <div class="nhsuk-details__text">
            <p class="sb-recorded">Found in: <c:out value="${item.where()}"/></p>
            <pre class="sb-raw" tabindex="0" aria-label="Content of part <c:out value="${item.number()}"/> as received"><c:out value="${item.raw()}"/></pre>
          </div>
        </details>
      </c:forEach>
    </div>
  </section>
</c:if>

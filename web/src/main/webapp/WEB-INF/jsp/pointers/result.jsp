<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="POINTERS" title="${found.outcome().title()}" back="/records" backText="Search for another patient">
<h1 class="nhsuk-heading-l sb-patient">
  <span class="nhsuk-caption-l">Records elsewhere</span>
  NHS number <span class="sb-number"><c:out value="${found.nhsNumber()}"/></span>
</h1>
<p class="sb-small">Read from the NHS Spine on <c:out value="${found.readAt()}"/></p>
<t:not-understood items="${found.notUnderstood()}" of="this answer" advice="They may matter for care. Open each one and read what was received, and ask the organisation that the pointer names where it is unclear."/>
<c:if test="${not empty found.narrowing()}">
  <p class="sb-warning-text" id="narrowed"><c:out value="${found.narrowing()}"/></p>
</c:if>
<h2 class="nhsuk-heading-m sb-section" id="<c:out value="${found.outcome().id()}"/>"><c:out value="${found.outcome().title()}"/></h2>
<c:if test="${not empty found.outcome().meaning()}">
  <div class="nhsuk-inset-text">
    <span class="nhsuk-u-visually-hidden">Information: </span>
    <c:forEach var="paragraph" items="${found.outcome().meaning()}"><p><c:out value="${paragraph}"/></p></c:forEach>
  </div>
</c:if>
<c:if test="${not empty found.withheld()}">
  <div class="nhsuk-inset-text" id="withheld">
    <span class="nhsuk-u-visually-hidden">Information: </span>
    <p><strong><c:out value="${found.withheld()}"/></strong></p>
    <p>If you need pointers like these for your work, ask your IT service desk.</p>
  </div>
</c:if>
<c:if test="${not empty found.pointers()}">
  <c:if test="${found.pointers().size() > 1}">
    <nav class="sb-glance" aria-label="Pointers">
      <ol class="sb-plain">
        <c:forEach var="pointer" items="${found.pointers()}">
          <li><a class="sb-recorded" href="#pointer-<c:out value="${pointer.number()}"/>"><c:out value="${pointer.title()}"/></a>, custodian: <c:out value="${pointer.custodian()}"/><c:if test="${not empty pointer.state()}">, <strong class="nhsuk-tag nhsuk-tag--orange"><c:out value="${pointer.state()[0]}"/></strong></c:if></li>
        </c:forEach>
      </ol>
    </nav>
  </c:if>
  <p class="sb-after-glance">A record that your role may open has a button, which names the server that it comes from. Open it only if you know that server’s organisation to care for the patient.</p>
  <c:forEach var="pointer" items="${found.pointers()}"><t:pointer pointer="${pointer}" nhsNumber="${form.patient().entered()}"/></c:forEach>
</c:if>
<c:if test="${found.patientKnown()}">
<section class="sb-narrow" aria-labelledby="search-again">
  <h2 class="nhsuk-heading-m sb-section" id="search-again">Search again for this patient</h2>
  <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/records" novalidate autocomplete="off">
    <t:form-token/>
    <input type="hidden" name="nhsNumber" value="<c:out value="${form.patient().entered()}"/>">
    <c:forEach var="field" items="${form.filterFields()}"><t:field field="${field}"/></c:forEach>
    <button class="nhsuk-button nhsuk-button--secondary" type="submit">Search again</button>
  </form>
</section>
</c:if>
</t:page>

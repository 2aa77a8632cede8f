<%@ tag pageEncoding="UTF-8" body-content="scriptless" trimDirectiveWhitespaces="true"
    description="The frame around every page: head, header with the signed-in user, main, footer" %>
<%@ attribute name="title" required="true" description="What the page is about, the first part of the browser's title" %>
<%@ attribute name="area" description="Name of the area of work that the page belongs to; none for those that belong to all" %>
<%@ attribute name="error" type="java.lang.Boolean" description="Whether the page tells an error, which its title then says first" %>
<%@ attribute name="back" description="Path of the page that the back link leads to, within the application" %>
<%@ attribute name="backText" description="Text of the back link" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<!DOCTYPE html>
<html lang="en-GB" class="nhsuk-template">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title><c:if test="${error}">Error: </c:if><c:out value="${title}"/><c:forEach var="each" items="${frame.areas()}"><c:if test="${each.name() == area}"> – <c:out value="${each.title()}"/></c:if></c:forEach> – Spinebridge</title>
  <c:choose>
    <c:when test="${frame.nhsukFrontend()}">
      <link rel="stylesheet" href="<c:out value="${root}"/>/assets/nhsuk/nhsuk-frontend.min.css">
      <link rel="icon" href="<c:out value="${root}"/>/assets/nhsuk/favicon.svg" type="image/svg+xml">
    </c:when>
    <c:otherwise>
      <link rel="stylesheet" href="<c:out value="${root}"/>/assets/base.css">
      <link rel="icon" href="data:,">
    </c:otherwise>
  </c:choose>
  <link rel="stylesheet" href="<c:out value="${root}"/>/assets/spinebridge.css">
</head>
<body>
  <a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
  <header class="nhsuk-header">
    <div class="nhsuk-header__container nhsuk-width-container">
      <div class="nhsuk-header__service">
        <a class="nhsuk-header__service-logo" href="<c:out value="${root}"/>/">
          <c:if test="${frame.nhsukFrontend()}">
            <img class="sb-logo" src="<c:out value="${root}"/>/assets/nhsuk/favicon.svg" width="100" height="40" alt="NHS">
          </c:if>
          <span class="nhsuk-header__service-name">Spinebridge</span>
        </a>
      </div>
      <c:if test="${not empty frame.signedInAs()}">
        <nav class="nhsuk-header__account" aria-label="Account">
          <ul class="nhsuk-header__account-list">
            <li class="nhsuk-header__account-item"><span>Signed in as <strong class="sb-user"><c:out value="${frame.signedInAs()}"/></strong></span></li>
            <li class="nhsuk-header__account-item">
              <form class="nhsuk-header__account-form" method="post" action="<c:out value="${root}"/>/sign-out">
                <t:form-token/>
                <button class="nhsuk-header__account-button">Sign out</button>
              </form>
            </li>
          </ul>
        </nav>
      </c:if>
    </div>
    <c:if test="${not empty frame.areas()}">
      <nav class="nhsuk-header__navigation" aria-label="Areas of work">
        <div class="nhsuk-header__navigation-container nhsuk-width-container">
          <ul class="nhsuk-header__navigation-list">
            <c:forEach var="each" items="${frame.areas()}">
              <li class="nhsuk-header__navigation-item"><a class="nhsuk-header__navigation-link" href="<c:out value="${root}${each.path()}"/>"<c:if test="${each.name() == area}"> aria-current="true"</c:if>><c:out value="${each.title()}"/></a></li>
            </c:forEach>
          </ul>
        </div>
      </nav>
    </c:if>
  </header>
  <div class="nhsuk-width-container">
    <c:if test="${not empty back}">
      <nav class="sb-back" aria-label="Back"><a class="nhsuk-back-link" href="<c:out value="${root}${back}"/>"><c:out value="${backText}"/></a></nav>
    </c:if>
    <main class="nhsuk-main-wrapper" id="maincontent" tabindex="-1">
<jsp:doBody/>
    </main>
  </div>
  <footer class="nhsuk-footer">
    <div class="nhsuk-width-container">
      <p class="nhsuk-body-s sb-footer-text">Spinebridge, a bridge to the NHS Spine. For authorised staff only: each look-up is recorded under your name.</p>
    </div>
  </footer>
</body>
</html>

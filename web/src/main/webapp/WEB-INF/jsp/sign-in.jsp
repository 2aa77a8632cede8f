<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="${empty problem ? 'Sign in' : 'Sign in failed'}" error="${not empty problem}">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <c:if test="${not empty problem}">
      <div class="nhsuk-error-summary">
        <div role="alert">
          <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
          <div class="nhsuk-error-summary__body">
            <ul class="nhsuk-list nhsuk-error-summary__list">
              <li><a href="#username"><c:out value="${problem}"/></a></li>
            </ul>
          </div>
        </div>
      </div>
    </c:if>
    <h1 class="nhsuk-heading-l">Sign in</h1>
    <p>Use the account that your organisation gave you for this service.</p>
    <form method="post" action="<c:out value="${pageContext.request.contextPath}"/>/credentials" novalidate>
      <input type="hidden" name="signInToken" value="<c:out value="${signInToken}"/>">
      <div class="nhsuk-form-group">
        <label class="nhsuk-label nhsuk-label--s" for="username">User name</label>
        <input class="nhsuk-input nhsuk-input--width-20" id="username" name="j_username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false">
      </div>
      <div class="nhsuk-form-group">
        <label class="nhsuk-label nhsuk-label--s" for="password">Password</label>
        <input class="nhsuk-input nhsuk-input--width-20" id="password" name="j_password" type="password" autocomplete="current-password">
      </div>
      <button class="nhsuk-button" type="submit">Sign in</button>
    </form>
  </div>
</div>
</t:page>

<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page title="This address is not secure" error="true">
<div class="nhsuk-grid-row">
  <div class="nhsuk-grid-column-two-thirds">
    <h1 class="nhsuk-heading-l">This address is not secure</h1>
    <p>This service shows patients' data, and is served over an encrypted connection alone. Nothing was sent to the Spine.</p>
    <p>Use an address that begins with <code>https://</code>. If you do not know it, ask your IT department.</p>
  </div>
</div>
</t:page>

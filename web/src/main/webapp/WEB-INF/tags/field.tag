<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="A field of a form with label, hint and error" %>
<%@ attribute name="field" required="true" type="io.spinebridge.web.page.FieldView" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<div class="nhsuk-form-group<c:if test="${not empty field.error()}"> nhsuk-form-group--error</c:if>">
<c:choose>
  <c:when test="${field.kind() == 'radios'}">
    <fieldset class="nhsuk-fieldset" aria-describedby="<c:out value="${field.describedBy()}"/>">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m"><c:out value="${field.label()}"/></legend>
      <t:field-help field="${field}"/>
      <div class="nhsuk-radios">
        <c:forEach var="choice" items="${field.choices()}">
          <div class="nhsuk-radios__item">
            <input class="nhsuk-radios__input" type="radio" id="<c:out value="${choice.id()}"/>" name="<c:out value="${field.name()}"/>" value="<c:out value="${choice.value()}"/>"<c:if test="${choice.chosen()}"> checked</c:if>>
            <label class="nhsuk-label nhsuk-radios__label" for="<c:out value="${choice.id()}"/>"><c:out value="${choice.label()}"/></label>
          </div>
        </c:forEach>
      </div>
    </fieldset>
  </c:when>
  <c:otherwise>
    <label class="nhsuk-label nhsuk-label--m" for="<c:out value="${field.name()}"/>"><c:out value="${field.label()}"/></label>
    <t:field-help field="${field}"/>
    <c:choose>
      <c:when test="${field.kind() == 'select'}">
        <select class="nhsuk-select<c:if test="${not empty field.error()}"> nhsuk-select--error</c:if>" id="<c:out value="${field.name()}"/>" name="<c:out value="${field.name()}"/>" aria-invalid="<c:out value="${not empty field.error()}"/>" aria-describedby="<c:out value="${field.describedBy()}"/>">
          <c:if test="${not empty field.choices()[0].value()}"><option value="">Select one</option></c:if>
          <c:forEach var="choice" items="${field.choices()}"><option value="<c:out value="${choice.value()}"/>"<c:if test="${choice.chosen()}"> selected</c:if>><c:out value="${choice.label()}"/></option></c:forEach>
        </select>
      </c:when>
      <c:when test="${field.kind() == 'textarea'}">
        <textarea class="nhsuk-textarea<c:if test="${not empty field.error()}"> nhsuk-textarea--error</c:if>" id="<c:out value="${field.name()}"/>" name="<c:out value="${field.name()}"/>" rows="4" autocomplete="off" aria-invalid="<c:out value="${not empty field.error()}"/>" aria-describedby="<c:out value="${field.describedBy()}"/>">
<c:out value="${field.value()}"/></textarea>
      </c:when>
      <c:otherwise>
        <input class="nhsuk-input<c:if test="${field.kind() == 'code'}"> nhsuk-input--width-20 nhsuk-input--code</c:if><c:if test="${field.kind() == 'word'}"> nhsuk-input--width-10</c:if><c:if test="${not empty field.error()}"> nhsuk-input--error</c:if>" type="text" id="<c:out value="${field.name()}"/>" name="<c:out value="${field.name()}"/>" autocomplete="off" spellcheck="false"<c:if test="${field.kind() == 'code'}"> inputmode="numeric"</c:if> aria-invalid="<c:out value="${not empty field.error()}"/>" aria-describedby="<c:out value="${field.describedBy()}"/>" value="<c:out value="${field.value()}"/>">
      </c:otherwise>
    </c:choose>
  </c:otherwise>
</c:choose>
</div>

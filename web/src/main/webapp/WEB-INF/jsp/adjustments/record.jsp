<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="t" tagdir="/WEB-INF/tags" %>
<t:page area="ADJUSTMENTS" title="${record.exists() ? 'Record' : 'No record'}" back="/adjustments" backText="Look up another patient">
<t:done notice="${notice}"/>
<c:if test="${not empty problem}"><t:problem problem="${problem}"/></c:if>
<h1 class="nhsuk-heading-l sb-patient">
  <span class="nhsuk-caption-l">Reasonable adjustments</span>
  NHS number <span class="sb-number"><c:out value="${record.nhsNumber()}"/></span>
</h1>
<p class="sb-small">Read from the NHS Spine on <c:out value="${record.readAt()}"/></p>
<t:not-understood items="${record.notUnderstood()}" of="this record" advice="They may describe a need. Open each one and read what was received, and ask the patient or their carer where it is unclear."/>
<c:choose>
<c:when test="${not record.exists()}">
  <div class="nhsuk-inset-text">
    <span class="nhsuk-u-visually-hidden">Information: </span>
    <p><strong>This patient has no reasonable adjustments record on the NHS Spine.</strong></p>
    <p>That does not mean that the patient has no needs: ask them, or their carer.</p>
  </div>
  <t:action task="RECORD_CONSENT" label="Record consent"/>
</c:when>
<c:otherwise>
  <nav class="sb-glance" aria-label="Parts of this record">
  <ul class="sb-glance__list">
    <li><a href="#adjustments">Adjustments</a>: <c:out value="${record.adjustmentCount()}"/></li>
    <li><a href="#impairments">Impairments</a>: <c:out value="${record.impairments().entries().size()}"/></li>
    <li><a href="#underlying-conditions">Underlying conditions</a>: <c:out value="${record.underlyingConditions().entries().size()}"/></li>
    <li><a href="#threshold">Equality Act threshold</a>: <c:choose><c:when test="${record.thresholdMet()}">met</c:when><c:otherwise>not recorded as met</c:otherwise></c:choose></li>
    <li><a href="#consent">Consent</a>: <c:out value="${record.consents().size() == 1 ? 'active' : 'more than one'}"/></li>
  </ul>
  </nav>

  <section aria-labelledby="adjustments">
    <h2 class="nhsuk-heading-m sb-section" id="adjustments">Adjustments</h2>
    <t:not-understood-here items="${record.adjustmentsNotUnderstood()}"/>
    <c:if test="${empty record.categories()}"><p>No adjustments are recorded.</p></c:if>
    <c:forEach var="category" items="${record.categories()}">
      <div class="nhsuk-card sb-category">
        <div class="nhsuk-card__content">
          <h3 class="nhsuk-card__heading nhsuk-heading-s"><c:out value="${category.name()}"/></h3>
          <c:if test="${not category.known()}"><p>The category of these is missing, or is not one of the official categories.</p></c:if>
          <ul class="sb-entries">
            <c:forEach var="entry" items="${category.entries()}"><t:entry entry="${entry}"/></c:forEach>
          </ul>
        </div>
      </div>
    </c:forEach>
    <t:action task="ADD_ADJUSTMENT" label="Add an adjustment"/>
  </section>

  <section aria-labelledby="impairments">
    <h2 class="nhsuk-heading-m sb-section" id="impairments">Impairments</h2>
    <t:conditions list="${record.impairments()}" none="No impairments are recorded."/>
    <t:action task="ADD_IMPAIRMENT" label="Add an impairment"/>
  </section>

  <section aria-labelledby="underlying-conditions">
    <h2 class="nhsuk-heading-m sb-section" id="underlying-conditions">Underlying conditions</h2>
    <t:conditions list="${record.underlyingConditions()}" none="No underlying conditions are recorded."/>
    <t:action task="ADD_UNDERLYING_CONDITION" label="Add an underlying condition"/>
  </section>

  <section aria-labelledby="threshold">
    <h2 class="nhsuk-heading-m sb-section" id="threshold">Equality Act 2010 threshold</h2>
    <c:choose>
      <c:when test="${record.thresholdMet()}"><p><strong class="nhsuk-tag nhsuk-tag--green">Met</strong></p></c:when>
      <c:otherwise><p><strong class="nhsuk-tag nhsuk-tag--grey">Not recorded as met</strong></p></c:otherwise>
    </c:choose>
    <t:conditions list="${record.threshold()}" none="There is no entry about it."/>
    <c:if test="${not record.thresholdMet()}"><t:action task="ADD_THRESHOLD" label="Record that the threshold is met"/></c:if>
  </section>

  <section aria-labelledby="consent">
    <h2 class="nhsuk-heading-m sb-section" id="consent">Consent</h2>
    <c:forEach var="consent" items="${record.consents()}" varStatus="position">
      <c:if test="${record.consents().size() > 1}"><h3 class="nhsuk-heading-s">Consent <c:out value="${position.count}"/> of <c:out value="${record.consents().size()}"/></h3></c:if>
      <t:not-understood-here items="${consent.notUnderstood()}"/>
      <dl class="nhsuk-summary-list">
        <div class="nhsuk-summary-list__row">
          <dt class="nhsuk-summary-list__key">Given by</dt>
          <dd class="nhsuk-summary-list__value">
            <p class="sb-recorded"><c:out value="${consent.givenBy()}"/></p>
            <c:if test="${not empty consent.recordedAs() or not empty consent.codes()}">
              <ul class="sb-small">
                <c:if test="${not empty consent.recordedAs()}"><li class="sb-recorded"><c:out value="${consent.recordedAs()}"/></li></c:if>
                <t:codes codes="${consent.codes()}"/>
              </ul>
            </c:if>
          </dd>
        </div>
        <c:if test="${not empty consent.state()}">
          <div class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">State</dt>
            <dd class="nhsuk-summary-list__value"><t:state state="${consent.state()}"/></dd>
          </div>
        </c:if>
        <c:if test="${not empty consent.bestInterest().text() or not empty consent.bestInterest().written()}">
          <div class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">Best-interest decision to create the record</dt>
            <dd class="nhsuk-summary-list__value"><t:note label="Summary" note="${consent.bestInterest()}"/></dd>
          </div>
        </c:if>
        <c:if test="${not empty consent.bestInterestRemoval().text() or not empty consent.bestInterestRemoval().written()}">
          <div class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">Best-interest decision to remove the record</dt>
            <dd class="nhsuk-summary-list__value"><t:note label="Summary" note="${consent.bestInterestRemoval()}"/></dd>
          </div>
        </c:if>
        <div class="nhsuk-summary-list__row">
          <dt class="nhsuk-summary-list__key">Recorded</dt>
          <dd class="nhsuk-summary-list__value"><ul class="sb-plain"><t:provenance sentences="${consent.provenance()}"/></ul></dd>
        </div>
        <c:if test="${not empty consent.lastUpdated()}">
          <div class="nhsuk-summary-list__row">
            <dt class="nhsuk-summary-list__key">Last stored</dt>
            <dd class="nhsuk-summary-list__value"><c:out value="${consent.lastUpdated()}"/></dd>
          </div>
        </c:if>
      </dl>
      <t:actions items="${consent.actions()}"/>
    </c:forEach>
    <t:action task="REMOVE_RECORD" label="Remove the whole record"/>
  </section>
</c:otherwise>
</c:choose>
</t:page>

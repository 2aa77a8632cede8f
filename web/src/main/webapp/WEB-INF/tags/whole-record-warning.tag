<%@ tag pageEncoding="UTF-8" body-content="empty" trimDirectiveWhitespaces="true"
    description="Warns before consent, adjustments and conditions go all at once" %>
<div class="nhsuk-card nhsuk-card--warning">
  <div class="nhsuk-card__content">
    <h2 class="nhsuk-card__heading nhsuk-heading-m"><span class="nhsuk-u-visually-hidden">Important: </span>This removes the whole record</h2>
    <p>Consent, all adjustments, impairments, underlying conditions and the threshold are removed at once. Nobody who cares for this patient will see their needs on the NHS Spine any more.</p>
  </div>
</div>

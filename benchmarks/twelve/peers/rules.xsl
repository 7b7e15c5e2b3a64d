<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
 <!-- One template for each context, as a Schematron schema is compiled; every line a finding. -->
 <xsl:output method="text"/>
 <xsl:key name="by-id" match="measure" use="id"/>
 <xsl:variable name="levels" select="'A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'"/>
 <xsl:variable name="of-package" select="'ags', 'name', 'budget_eur', 'participants', 'case_managers', 'period'"/>
 <xsl:variable name="of-measure" select="'id', 'title', 'type', 'action_field', 'entry_level',
  'exit_level', 'hours', 'group_size', 'start', 'end', 'capacity', 'target_groups', 'cost_eur',
  'provider', 'place', 'successors'"/>
 <xsl:variable name="areas" select="'spracherwerb', 'schule_beruf', 'buergerengagement'"/>
 <xsl:template match="/package">
  <xsl:variable name="names" select="*/local-name()"/>
  <xsl:variable name="covered" select="measure/action_field"/>
  <xsl:value-of select="$of-package[not(. = $names)] ! ('R01||' || . || '&#10;')" separator=""/>
  <xsl:if test="not(measure)">R01||measures&#10;</xsl:if>
  <xsl:if test="sum(measure/cost_eur) gt number(budget_eur)">R05||&#10;</xsl:if>
  <xsl:value-of select="$areas[not(. = $covered)] ! ('R06||' || . || '&#10;')" separator=""/>
  <xsl:if test="number(participants) div number(case_managers) gt 80">R10||&#10;</xsl:if>
  <xsl:if test="ags and not(matches(ags, '^(0[1-9]|1[0-6])[0-9]{6}$'))">R12||&#10;</xsl:if>
  <xsl:apply-templates select="measure"/>
 </xsl:template>
 <xsl:template match="measure">
  <xsl:variable name="id" select="string(id)"/>
  <xsl:variable name="names" select="*/local-name()"/>
  <xsl:variable name="reached" select="index-of($levels, exit_level)"/>
  <xsl:value-of select="$of-measure[not(. = $names)] ! ('R01|' || $id || '|' || . || '&#10;')" separator=""/>
  <xsl:if test="number(hours) lt 100"><xsl:value-of select="'R02|' || $id || '|hours&#10;'"/></xsl:if>
  <xsl:if test="number(group_size) gt 25"><xsl:value-of select="'R02|' || $id || '|group_size&#10;'"/></xsl:if>
  <xsl:if test="entry_level and exit_level and index-of($levels, entry_level) ge $reached"><xsl:value-of select="'R03|' || $id || '|&#10;'"/></xsl:if>
  <xsl:if test="start and end and xs:date(start) ge xs:date(end)"><xsl:value-of select="'R04|' || $id || '|&#10;'"/></xsl:if>
  <xsl:if test="count(key('by-id', $id)) gt 1"><xsl:value-of select="'R07|' || $id || '|&#10;'"/></xsl:if>
  <xsl:if test="type = ('IK_JUGEND', 'ESF_BAMF') and provider and not(provider/certified = 'true')"><xsl:value-of select="'R11|' || $id || '|&#10;'"/></xsl:if>
  <xsl:for-each select="successors/item">
   <xsl:variable name="next" select="key('by-id', .)"/>
   <xsl:choose>
    <xsl:when test="not($next)"><xsl:value-of select="'R08|' || $id || '|' || . || '&#10;'"/></xsl:when>
    <xsl:when test="exists($reached) and (some $n in $next[entry_level] satisfies index-of($levels, $n/entry_level) gt $reached)"><xsl:value-of select="'R09|' || $id || '|' || . || '&#10;'"/></xsl:when>
   </xsl:choose>
  </xsl:for-each>
 </xsl:template>
</xsl:stylesheet>

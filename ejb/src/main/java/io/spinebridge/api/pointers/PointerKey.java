package io.spinebridge.api.pointers;

import java.io.Serializable;

/** By what a provider names one of its pointers: the id that the Spine gave it, or the master identifier that the provider gave it. */
public sealed interface PointerKey extends Serializable permits PointerId, MasterIdentifier {}

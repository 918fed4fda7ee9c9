-- CreateIndex
CREATE INDEX "publication_update_corrects_id_idx" ON "publication_update"("corrects_id");
